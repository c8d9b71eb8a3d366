import { corpusOf } from '../support/corpus.ts';

const LIGHTHOUSE = `# The lighthouse of Port Amsel

The lighthouse stands on a rock at the mouth of the harbour. It can be seen from eleven miles away.

## Building

Work on the lighthouse began in spring 1871 and took four years. The engineer Clara Venn drew the plans. Granite was
chosen because the waves had carried away two towers of wood before it.

The tower was painted red in 1902 so that it could be told apart from the chapel behind it.

## Lamp

The first lamp burned rapeseed oil. An electric lamp replaced it on 3 March 1931. The lamp turns once in twenty seconds,
and in fog a horn sounds twice a minute. Nobody has lived in the tower since the lamp was automated in 1988.

## Visits

Visitors may climb the tower from May to September. Dogs have to stay at the foot of the stairs.
`;

/** Saved from a page: a byline, a contact card, navigation and legal lines around hard-wrapped text. */
const FERRY = `Home > Ferries > Port Amsel

The Night Ferry

Posted Oct 27, 2012 by jfinch

The night ferry leaves the north quay at ten in the evening and is on the
island of Skarn before six. Bicycles travel free of charge, while every car
needs a place that was booked beforehand, as there is room for only forty of
them below deck.

In winter the ferry does not sail when the ice in the sound is thicker than
thirty centimetres, since its hull was not built for breaking it.

Jonas Finch
Harbour Office
978 555 0142
jonas.finch@harbour.example

Subscribe to our newsletter for departures
Copyright (c) 2012 Harbour Office. All rights reserved.
`;

const BOATS = `Boat,Length,Crew,Engine,Fuel
Heron,12 m,3,diesel,600 litres
Kittiwake,9 m,2,electric,
Storm Petrel (SP),18 m,6,diesel,1400 litres
`;

const QUAYS = `<html><head><title>Quays and their rules</title></head><body>
<nav><a href="/">Home</a> <a href="/quays">Quays</a></nav>
<main><h1>Quays and their rules</h1>
<h2>North quay</h2>
<p>The north quay belongs to the ferries. Fishing from the north quay is forbidden while a ferry is moored.</p>
<h2>Coal quay</h2>
<p>The coal quay has been closed to lorries for years. Its crane still lifts nine tonnes.</p></main></body></html>`;

const LOG = `{"id": "a1", "title": "Storm of 1953", "text": "The storm tore the coal barge from its moorings. Three boats were lost, and the mole broke in two places."}
{"id": "a2", "title": "Seal on the slipway", "text": "A seal slept on the slipway for a week. The boats were launched around it."}
`;

/** A small corpus of every format on one harbour. */
export const HARBOUR: Readonly<Record<string, string>> = {
  'lighthouse.md': LIGHTHOUSE,
  'ferry.txt': FERRY,
  'boats.csv': BOATS,
  'quays.html': QUAYS,
  'log.jsonl': LOG,
};

export const harbour = corpusOf(HARBOUR);
