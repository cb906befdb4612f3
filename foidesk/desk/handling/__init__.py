"""The tab "People" of a request: who works on it, who stands aside, who may see it, who knows who asks."""
