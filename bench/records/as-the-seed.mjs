import express from "express";
import { Pool } from "pg";

/*
 * The peer: Express and pg, written as the seed's own examples are (a router, a try for each route, SELECT *, a query for
 * each medicine in a loop), on plain tables with a row for each day. No sign-in, no audit, no checks: it has none there.
 */

// Express 5 awaits a handler by itself.
/* oxlint-disable oxc/no-async-endpoint-handlers -- the sample is written so, and it is the sample that is measured */

const pool = new Pool({ connectionString: process.env.BENCH_DATABASE, options: "-c search_path=peer" });
const app = express();
const router = express.Router();

router.get("/patients/:id", async (req, res) => {
  try {
    const { id } = req.params;
    const patient = await pool.query("SELECT * FROM patients WHERE id = $1", [id]);
    if (patient.rows.length === 0) {
      res.status(404).json({ message: "Patient not found" });
      return;
    }
    const medications = await pool.query("SELECT * FROM medications WHERE patient_id = $1", [id]);
    const record = { ...patient.rows[0], medications: [] };
    for (const medication of medications.rows) {
      const adherence = await pool.query(
        "SELECT * FROM adherence WHERE patient_id = $1 AND medication_id = $2 ORDER BY date",
        [id, medication.id],
      );
      record.medications.push({ ...medication, adherence: adherence.rows });
    }
    res.status(200).json(record);
  } catch (error) {
    res.status(500).json({ message: "Error fetching patient", error });
  }
});

router.post("/adherence", async (req, res) => {
  try {
    const { patientId, medicationId, date, taken, remarks } = req.body;
    const adherence = await pool.query(
      "INSERT INTO adherence (patient_id, medication_id, date, taken, remarks) VALUES ($1, $2, $3, $4, $5) RETURNING *",
      [patientId, medicationId, date, taken, remarks],
    );
    res.status(201).json({ message: "Adherence recorded successfully", adherence: adherence.rows[0] });
  } catch (error) {
    res.status(500).json({ message: "Error recording adherence", error });
  }
});

app.use(express.json());
app.use(router);
const server = app.listen(0, "127.0.0.1", () => {
  process.send?.(`http://127.0.0.1:${server.address().port}`);
});
