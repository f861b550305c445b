"""Clean, structured, Simplified articles out of messy Chinese government and news text."""

__version__ = "0.1.0"
