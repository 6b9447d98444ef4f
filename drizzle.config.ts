import { defineConfig } from "drizzle-kit";

/** `npm run new-migration -- --name what-changes` writes the SQL; FORCE, GRANT and functions are added by hand. */
export default defineConfig({
  dialect: "postgresql",
  schema: ["./server/database/house-tables.ts", "./modules/*/server/tables.ts"],
  out: "./server/database/migrations",
  entities: { roles: false },
});
