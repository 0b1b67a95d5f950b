import { MissingView } from "@/components/try-on/missing-view";

export default function TryOnNotFound() {
  return <MissingView />;
}
