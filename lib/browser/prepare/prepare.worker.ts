import { answerCalls } from "../answer-calls";
import { prepareFile } from "./prepare-file";

answerCalls(prepareFile);
