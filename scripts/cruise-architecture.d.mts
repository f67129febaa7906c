export declare const architectureRules: { name: string; comment: string }[];
export declare function cruiseArchitecture(baseDir: string): Promise<{
  modules: string[];
  mutualFolders: string[];
  violations: { rule: { name: string }; from: string; to: string }[];
}>;
