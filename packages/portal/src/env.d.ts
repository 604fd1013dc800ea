/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The SDK client bound to this request: a page's only way to data. */
    client: import('@motcua/sdk').Client;
    /** Shown on error pages; the server's log has the same one. */
    requestId: string;
    /** `MOTCUA_SITE` or the configuration's: origin for canonical links; `null` when not known. */
    site: string | null;
    /** The files of the widgets that this server hands to other sites. */
    widgets: import('@motcua/widgets/cdn-manifest').WidgetManifest;
  }
}
