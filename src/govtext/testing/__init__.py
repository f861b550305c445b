"""Corruptors."""
