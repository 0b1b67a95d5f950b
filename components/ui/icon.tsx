const circle = "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z";

/** Line drawings on a 24 unit grid, one path each. */
const icons = {
  alert: `${circle}M12 7.5V13M12 16.5h.01`,
  arrow: "M5 12h14M13 6l6 6-6 6",
  bin: "M4 6.5h16M9 6.5V4h6v2.5M6 6.5 7 20h10l1-13.5M10 10.5v6M14 10.5v6",
  camera:
    "M4 8h3l1.5-2.5h7L17 8h3a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1ZM12 16.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Z",
  check: "M4.5 12.5l5 5 10-10.5",
  chevron: "M6 9.5l6 6 6-6",
  clipboard: "M9 4.5H6.5a1 1 0 0 0-1 1v14a1 1 0 0 0 1 1h11a1 1 0 0 0 1-1v-14a1 1 0 0 0-1-1H15M9 3h6v3.5H9Z",
  compare: "M9 7l-5 5 5 5M15 7l5 5-5 5",
  crop: "M7 2.5V17h14.5M2.5 7H17v14.5",
  cross: "M6 6l12 12M18 6 6 18",
  done: `${circle}M8 12.2l2.8 2.8 5.2-5.6`,
  download: "M12 4v11M7 10.5l5 5 5-5M4.5 19.5h15",
  fullScreen: "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",
  garment: "M8.5 3.5 3 6.5l1.5 5H7v9h10v-9h2.5l1.5-5-5.5-3a3.5 3.5 0 0 1-7 0Z",
  heart: "M12 20l-7.4-7.6a4.7 4.7 0 0 1 6.7-6.6l.7.7.7-.7a4.7 4.7 0 0 1 6.7 6.6Z",
  info: `${circle}M12 11v5.5M12 7.8h.01`,
  leaveFullScreen: "M9 4v5H4M20 9h-5V4M15 20v-5h5M4 15h5v5",
  link: "M10 14a4 4 0 0 0 5.7 0l3.6-3.6a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.6 3.6a4 4 0 0 0 5.7 5.7l1.6-1.6",
  lock: "M5 11h14v9.5H5ZM8 11V7.5a4 4 0 0 1 8 0V11",
  looks: "M8 3.5h12.5V16H8ZM4 8v12.5h12.5M8.5 15l4-4 3 3 2-2 3 3",
  menu: "M4 6h16M4 12h16M4 18h16",
  moon: "M20 14.5A8.5 8.5 0 1 1 9.5 4 6.7 6.7 0 0 0 20 14.5Z",
  phone: "M7 2.5h10v19H7ZM10.5 18.5h3",
  picture: "M4 4h16v16H4ZM4 16l4.5-4.5L17 20M13.5 16l2.5-2.5 4 4M15 8.5h.01",
  retry: "M19.5 12a7.5 7.5 0 1 1-2.4-5.5L19.5 9M19.5 4v5h-5",
  share: "M12 15V3.5M8 7l4-3.5L16 7M7 10.5H5v10h14v-10h-2",
  sliders: "M3 7h10M17 7h4M3 17h4M11 17h10M15 4.5v5M9 14.5v5",
  sun: "M12 16.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.4 1.4M17.6 17.6 19 19M5 19l1.4-1.4M17.6 6.4 19 5",
  warn: "M12 4 2.8 20h18.4ZM12 10v5M12 17.5h.01",
  zoomIn: "M10.5 17.5a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM15.7 15.7 21 21M7.5 10.5h6M10.5 7.5v6",
  zoomOut: "M10.5 17.5a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM15.7 15.7 21 21M7.5 10.5h6",
} as const;

export type IconName = keyof typeof icons;

/** Decoration beside a word: hidden from readers, sized by the text round it. */
export function Icon({ name, className = "" }: { name: IconName; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`inline-block size-[1.15em] flex-none ${className}`}
    >
      <path d={icons[name]} />
    </svg>
  );
}
