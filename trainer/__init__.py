"""A sales conversation simulator for bank relationship managers that runs without a network."""

__version__ = "0.1.0"
