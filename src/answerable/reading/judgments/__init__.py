"""What a court's judgment tells as found, and what only as a party's, a witness's or the law's."""
