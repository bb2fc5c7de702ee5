export const givenNames =
  'Ada Amara Anders Anja Arjun Astrid Bao Beatriz Benoit Bianca Camille Carlos Chen Chloe Clara Daniel Dara Diego Dina Elena Elif Emil Emma Erik Farah Felix Femi Freya Gabriel Giulia Grace Hana Hannes Haruto Helena Hugo Ibrahim Ida Ines Ivan Jana Jannik Javier Jin Joao Jonas Julia Kaito Karim Katja Kenji Lars Laura Lea Leo Lena Liam Lina Linh Lucas Luz Maja Malik Marco Maria Mateo Maya Mei Mila Milan Minh Mira Nadia Naomi Nia Nico Nina Noah Nora Olga Olivia Omar Oskar Paula Pedro Petra Priya Quentin Rafael Rahel Ravi Rosa Ruth Sami Sara Sasha Selin Sofia Soren Stefan Sven Tara Teo Theo Tomas Uma Valeria Vera Victor Wanda Wei Yara Yuki Yusuf Zoe'.split(
    ' ',
  );

export const familyNames =
  'Abara Adler Alvarez Andersson Aoki Bakker Baptiste Barros Becker Bell Bergman Bianchi Brandt Caldwell Castro Chandra Conti Cruz Dahl Dang Davies Delgado Dietrich Dubois Eriksen Falk Farkas Ferrari Fischer Fontaine Fraser Fujita Garnier Gomez Haas Hansen Hartley Hayashi Herrera Hoang Holm Ibarra Ito Jansen Jensen Kaya Keller Khan Kim Klein Kowalski Krause Kumar Lambert Larsen Lee Lehmann Lima Lind Lopez Lund Maier Marchetti Mendes Mori Moreau Nair Nakamura Navarro Nguyen Novak Okafor Olsen Ortega Park Patel Pereira Peters Petit Pham Popov Ramos Reyes Ricci Rossi Roy Ruiz Sato Schmitt Silva Singh Soto Stone Suzuki Tanaka Torres Tran Vargas Vega Vogel Wagner Walker Wang Weber Winter Wolf Yamada Yilmaz Zhang Zimmer'.split(
    ' ',
  );

export const adjectives =
  'amber brisk calm clever cobalt copper crimson dusty eager early faint gentle golden grand hidden humble ivory jolly keen lively lucky mellow misty noble pale patient quick quiet rapid rustic silent silver simple solar steady sunny swift tidal tiny vivid warm wild'.split(
    ' ',
  );

export const nouns =
  'anchor aspen badger beacon birch bridge brook cedar comet coral crane delta ember falcon fern field finch forge fox garden harbor hawk heron island jasper kite lagoon lark lantern linden maple marsh meadow mill moon oak otter pebble pine quarry raven reef ridge river robin sail shore spruce stone summit swan thistle tide trail valley willow wren'.split(
    ' ',
  );

export const trades =
  'Analytics Robotics Logistics Health Energy Optics Foods Legal Media Textiles Insurance Mobility Software Bioscience Design Shipping Learning Ceramics Security Travel'.split(
    ' ',
  );

/** Free mail providers with their share of addresses; all under the reserved top level `.example`. */
export const freeMail: readonly { domain: string; weight: number }[] = [
  { domain: 'postbox.example', weight: 50 },
  { domain: 'letterly.example', weight: 18 },
  { domain: 'mailhaven.example', weight: 12 },
  { domain: 'quickpost.example', weight: 8 },
  { domain: 'privymail.example', weight: 5 },
  { domain: 'oldmail.example', weight: 4 },
];
