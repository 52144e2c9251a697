"""How it lies in the database: chained, sealed, packed, and locked while somebody writes."""
