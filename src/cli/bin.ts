/**
 * What `attest` runs. Some libraries look at NODE_ENV once, when they are loaded, and check their own use in
 * development: it is set before any of them is.
 */
process.env.NODE_ENV ??= "production";
await import("./attest");

export {};
