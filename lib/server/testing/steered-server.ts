import { expect } from "vitest";
import { findTryOn } from "../db/try-on-repository";
import { steeredEngine, type TestServer, testServer } from "./test-server";

/** A server whose renders end when the test says so. */
export async function steeredServer(capacity = 1) {
  const { engine, jobs } = steeredEngine();
  return { server: await testServer({ engine, capacity }), jobs };
}

export const statusOf = async (server: TestServer, id: string) => (await findTryOn(server.db, "ann", id))?.status;

/** The engine is asked only after some reads and writes; wait for that state, not for a time. */
export const untilJobs = async (jobs: unknown[], count: number): Promise<void> => {
  await expect.poll(() => jobs.length).toBe(count);
};
