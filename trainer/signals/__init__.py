"""Understanding the trainee: pure functions from free text to a `Reading`."""
