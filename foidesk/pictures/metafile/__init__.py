"""Drawings that Windows records as steps: EMF and WMF, which old and new office files carry."""
