"""From a rubric and a transcript to a scorecard; nothing here knows the engine."""
