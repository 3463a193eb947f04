"""Engines that need more than this program brings. Nothing here is imported before somebody asks for it by name."""
