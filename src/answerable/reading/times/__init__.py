"""When: time expressions, their values, and which happening each of them dates."""
