import sharp from "sharp";
import { z } from "zod";

export type CreateRequest = { human: Buffer | null; cloth: Buffer | null; callbackUrl: string | null };
export type CreateRefusal = { httpStatus: number; code: number; message: string };

const models = ["kolors-virtual-try-on-v1", "kolors-virtual-try-on-v1-5"];
const maxPictureBytes = 10 * 1024 * 1024;
const minSidePx = 300;

/** Strict, where a real gateway would ignore a wrong name without a word: a test must notice. */
const Body = z.strictObject({
  model_name: z.string(),
  human_image: z.string().min(1),
  cloth_image: z.string().min(1),
  callback_url: z.url().optional(),
});

const refuse = (code: number, message: string): CreateRefusal => ({ httpStatus: 400, code, message });

/** Checks the body of a create as the documents say. Pictures are null where an address was given instead. */
export async function checkCreate(contentType: string, text: string): Promise<CreateRequest | CreateRefusal> {
  if (!/^application\/json\b/.test(contentType)) return refuse(1200, "content type must be application/json");
  const parsed = Body.safeParse(parseJson(text));
  if (!parsed.success) return refuse(1200, parsed.error.issues.map(({ message }) => message).join("; "));

  const { model_name, human_image, cloth_image, callback_url } = parsed.data;
  if (!models.includes(model_name)) return { httpStatus: 404, code: 1203, message: `model ${model_name} not found` };
  const human = await checkPicture("human_image", human_image);
  if ("code" in human) return human;
  const cloth = await checkPicture("cloth_image", cloth_image);
  if ("code" in cloth) return cloth;
  return { human: human.bytes, cloth: cloth.bytes, callbackUrl: callback_url ?? null };
}

async function checkPicture(field: string, value: string): Promise<{ bytes: Buffer | null } | CreateRefusal> {
  if (value.startsWith("https://")) return { bytes: null };
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(value) || value.length % 4 !== 0) {
    return refuse(1201, `${field}: File is not in a valid base64 format`);
  }
  const bytes = Buffer.from(value, "base64");
  if (bytes.length > maxPictureBytes) return refuse(1201, `${field}: image file size exceeds 10MB`);
  const { format, width, height } = await readPicture(bytes);
  if (format !== "jpeg" && format !== "png") return refuse(1201, `${field}: image format is invalid`);
  if (Math.min(width, height) < minSidePx) return refuse(1201, `${field}: Image pixel is invalid`);
  return { bytes };
}

async function readPicture(bytes: Buffer): Promise<{ format: string; width: number; height: number }> {
  try {
    const { format, width, height } = await sharp(bytes).metadata();
    await sharp(bytes).resize(8, 8).raw().toBuffer(); // a header alone is no picture
    return { format, width, height };
  } catch {
    return { format: "none", width: 0, height: 0 };
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
