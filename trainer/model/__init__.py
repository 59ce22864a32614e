"""Values every layer shares: what is authored, what was read, what happened, how it was graded."""
