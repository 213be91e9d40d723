import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist/", ".neo4j/", "coverage/", "**/generated/"] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
    },
  },
  { files: ["eslint.config.js", "docs/examples/*.js"], ...tseslint.configs.disableTypeChecked },
);
