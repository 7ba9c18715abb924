welcom = Ask about life in our town.
