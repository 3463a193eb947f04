"""The derived tables: what they are, how they are made anew from the log, and how they are brought up to date."""
