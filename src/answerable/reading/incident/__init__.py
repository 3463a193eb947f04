"""What an article says of its main incident."""
