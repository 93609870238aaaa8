/** A template as `--json` tells it. */
export interface TemplateAnswer {
  readonly id: number;
  readonly uid: string;
  readonly name: string;
  readonly notes: string | null;
  readonly exercises: readonly {
    readonly position: number;
    readonly exercise: string;
    readonly superset_group: string | null;
    readonly rest_seconds: number | null;
    readonly notes: string | null;
    readonly sets_text: string;
    readonly sets: readonly Record<string, unknown>[];
  }[];
}

/** The words that make a template of a superset and a hold. */
export const upper = [
  ...['template', 'create', 'Upper', 'Body', '--notes', 'early'],
  ...['--exercise', 'A1 bench press 3-4x8-12 @60kg rest 90s', '--exercise', 'A2 pull up: 3x5 +10kg'],
  ...['--exercise', 'plank | 3x30s | breathe'],
];
