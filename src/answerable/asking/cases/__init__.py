"""Questions about acts and answers: cases, procedures, standing, silence."""
