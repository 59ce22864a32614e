"""The client's mind: what is told, felt, raised, granted and said in answer to a reading."""
