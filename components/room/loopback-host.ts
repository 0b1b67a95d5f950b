/** Does this host name mean, on every device, that device itself? @param host as `URL` tells it, without a port */
export const isLoopbackHost = (host: string): boolean =>
  /^(.+\.)?localhost$/.test(host) || /^127\.\d+\.\d+\.\d+$/.test(host) || host === "[::1]";
