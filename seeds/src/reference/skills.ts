/** A skill that is trained on the pathway. */
export interface SkillReference {
  readonly code: string;
  /** in Indonesian */
  readonly name: string;
  readonly sector:
    | 'FOOD'
    | 'FASHION'
    | 'PERSONAL_CARE'
    | 'REPAIR'
    | 'CONSTRUCTION'
    | 'DIGITAL'
    | 'AGRICULTURE'
    | 'CRAFT'
    | 'TRADE'
    | 'CARE'
    | 'TRANSPORT';
  readonly description: string;
}

/** The skills that families in the city are trained in. */
export const skills: readonly SkillReference[] = [
  skill('AC_REPAIR', 'Servis pendingin ruangan (AC)', 'REPAIR', 'Cleans, repairs and installs air conditioners.'),
  skill(
    'AQUACULTURE',
    'Budidaya ikan dalam ember dan kolam',
    'AGRICULTURE',
    'Raises catfish and tilapia in small ponds.',
  ),
  skill('BAKING', 'Pembuatan kue dan roti', 'FOOD', 'Bakes bread and cakes for sale, with packaging and label.'),
  skill('BARBER', 'Pangkas rambut', 'PERSONAL_CARE', 'Cuts hair and keeps a barber shop.'),
  skill('BARISTA', 'Barista kopi', 'FOOD', 'Makes coffee drinks and runs a counter or cart.'),
  skill('BATIK', 'Membatik', 'CRAFT', 'Makes written and stamped batik of the Bogor patterns.'),
  skill(
    'BEAUTY',
    'Tata rias dan kecantikan',
    'PERSONAL_CARE',
    'Does make-up and hair for weddings and other occasions.',
  ),
  skill('CARE_OF_ELDERLY', 'Perawat lansia', 'CARE', 'Cares for elderly and sick people at home.'),
  skill('CATERING', 'Jasa boga (katering)', 'FOOD', 'Cooks for events and institutions, with hygiene and costing.'),
  skill('CHILD_CARE', 'Pengasuh anak', 'CARE', 'Looks after children at home or in a day-care centre.'),
  skill('CULINARY', 'Tata boga', 'FOOD', 'Cooks and sells prepared food and snacks.'),
  skill('DIGITAL_MARKETING', 'Pemasaran digital', 'DIGITAL', 'Sells through marketplaces and social media.'),
  skill('DRIVING', 'Mengemudi', 'TRANSPORT', 'Drives cars and light trucks, with licence.'),
  skill('ELECTRICAL_INSTALLATION', 'Instalasi listrik rumah', 'CONSTRUCTION', 'Installs and repairs wiring in houses.'),
  skill('GRAPHIC_DESIGN', 'Desain grafis dan sablon', 'DIGITAL', 'Designs and prints labels, banners and shirts.'),
  skill('HYDROPONICS', 'Hidroponik', 'AGRICULTURE', 'Grows vegetables in water on small plots and roofs.'),
  skill('LAUNDRY', 'Penatu (laundry)', 'TRADE', 'Washes and irons by weight, and keeps the books of it.'),
  skill('MASONRY', 'Tukang batu', 'CONSTRUCTION', 'Lays bricks, plasters and tiles.'),
  skill('MASSAGE', 'Pijat tradisional', 'PERSONAL_CARE', 'Gives traditional massage.'),
  skill('MOTOR_REPAIR', 'Servis sepeda motor', 'REPAIR', 'Maintains and repairs motorcycles.'),
  skill('MUSHROOM_GROWING', 'Budidaya jamur tiram', 'AGRICULTURE', 'Grows and sells oyster mushrooms.'),
  skill('OFFICE_COMPUTING', 'Administrasi perkantoran komputer', 'DIGITAL', 'Does office work with computers.'),
  skill('PHONE_REPAIR', 'Servis telepon genggam', 'REPAIR', 'Repairs mobile phones.'),
  skill('SEWING', 'Menjahit', 'FASHION', 'Sews and alters clothes, by hand and machine.'),
  skill('SHOE_MAKING', 'Pembuatan alas kaki', 'CRAFT', 'Makes and mends shoes and sandals.'),
  skill('SHOPKEEPING', 'Pengelolaan warung', 'TRADE', 'Runs a small shop: buying, pricing, stock, books.'),
  skill('WASTE_CRAFT', 'Kerajinan daur ulang', 'CRAFT', 'Makes goods out of sorted waste.'),
  skill('WELDING', 'Las', 'CONSTRUCTION', 'Welds fences, gates and frames.'),
];

function skill(code: string, name: string, sector: SkillReference['sector'], description: string): SkillReference {
  return { code, name, sector, description };
}
