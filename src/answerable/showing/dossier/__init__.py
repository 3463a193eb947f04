"""The dossier: one case as a document to hand over, in PDF, HTML, Word or Markdown."""
