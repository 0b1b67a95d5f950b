import { signingKeys } from "./check-authorization";
import { enginePictures } from "./engine-picture";
import { faultNames, keyPrefix } from "./faults";
import { startGateway } from "./start-gateway";

const defaultPort = 4600;

/** `npm run dev:gateway -- [port]`: a gateway to see the whole app working against, without a token or a bill. */
const { origin } = await startGateway({
  port: Number(process.argv[2] ?? defaultPort),
  makePicture: enginePictures(),
});

console.log(`Stand-in gateway at ${origin}. Nothing is rendered by a network, and nothing is charged.

Start Fitting Room with:

  UNIAPI_BASE_URL=${origin} UNIAPI_TOKEN=${keyPrefix} npm run dev

or as the other two:

  VAPI_BASE_URL=${origin} VAPI_TOKEN=${keyPrefix} npm run dev
  KLING_BASE_URL=${origin} KLING_ACCESS_KEY=${signingKeys.accessKey} KLING_SECRET_KEY=${signingKeys.secretKey} npm run dev

A key ${keyPrefix}-<fault> meets that fault at every create. Faults: ${faultNames.join(" ")}
What it has seen:      curl ${origin}/control
What comes next:       curl ${origin}/control -d '{"plans": {"create": ["kling-1303"], "failures": ["no human in the image"]}}'
How it carries itself: curl ${origin}/control -d '{"behaviour": {"personality": "B", "doneMs": 60000}}'`);
