"""How the shipped parser is made: silver trees from a teacher, trees by construction, and the training loop."""
