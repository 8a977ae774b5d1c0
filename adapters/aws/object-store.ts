import type { ObjectStore } from "#domain/ports";
import { objectAdmission, objectDiscard } from "./object-admission.ts";
import type { ObjectBuckets } from "./object-bucket.ts";
import { objectDeletion } from "./object-deletion.ts";
import { objectHold, objectHoldState } from "./object-hold.ts";
import { objectLink } from "./object-link.ts";
import { objectListing } from "./object-listing.ts";
import { objectUpload } from "./object-upload.ts";
import { objectLook, objectRead } from "./object-version.ts";
import { objectVersions } from "./object-versions.ts";

/** The whole port. A function that only deletes takes `objectDeletion` and bundles no upload or presigner. */
export function awsObjectStore(store: ObjectBuckets): ObjectStore {
  return {
    ...objectUpload(store),
    ...objectAdmission(store),
    ...objectDiscard(store),
    ...objectLook(store),
    ...objectVersions(store),
    ...objectListing(store),
    ...objectRead(store),
    ...objectDeletion(store),
    ...objectHold(store),
    ...objectHoldState(store),
    ...objectLink(store),
  };
}
