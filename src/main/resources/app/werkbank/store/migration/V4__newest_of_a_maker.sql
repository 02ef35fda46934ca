-- The newest tickets of a maker, whose equipment is offered first: the first three characters of a VIN name the maker.
CREATE INDEX ticket_by_maker ON ticket (substr(vin, 1, 3), created_at);
