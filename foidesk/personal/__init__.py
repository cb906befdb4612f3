"""Details of people in text: each kind with its own check, and how sure the finding is. Pure."""
