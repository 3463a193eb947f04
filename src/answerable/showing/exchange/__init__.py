"""The formats in which a record is handed to other programs, each made from the lines of an export."""
