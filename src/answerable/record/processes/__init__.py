"""Work on the second core, and in processes of their own."""
