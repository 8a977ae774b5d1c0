/** How long a form waits for its address to be confirmed. */
export const hoursToConfirm = 24;

/** Forms of one address that wait at a time; what is beyond them is not taken, and nobody is told so. */
export const slotsOfAddress = 3;

/** Between two letters to one address nobody has confirmed, so that the form is no means to fill a mailbox. */
export const minutesBetweenLetters = 60;

/** Letters of one run, which is a minute: the form must not be a means to write to the whole world either. */
export const lettersOfARun = 60;
