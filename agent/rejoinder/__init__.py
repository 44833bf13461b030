"""Rejoinder: replies in your own voice, drafted on your own machine."""

__version__ = "0.1.0"
