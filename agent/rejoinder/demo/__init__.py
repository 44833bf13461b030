"""A sample creator, their archive, and a page to try it on."""
