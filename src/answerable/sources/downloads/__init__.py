"""Downloads: what news databases and messengers let one save, many documents in one file, each taken out by itself."""
