// What the build writes in place of these names.
declare const TSLAB_VERSION: string;
declare const TYPESCRIPT_VERSION: string;
/** The column of the notebooks and the hint at the stop button, as `npm start` gives them. */
declare const LAB_STYLE: string;
