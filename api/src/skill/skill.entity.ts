import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';

/** Line of work. */
export enum SkillSector {
  FOOD = 'FOOD',
  FASHION = 'FASHION',
  PERSONAL_CARE = 'PERSONAL_CARE',
  REPAIR = 'REPAIR',
  CONSTRUCTION = 'CONSTRUCTION',
  DIGITAL = 'DIGITAL',
  AGRICULTURE = 'AGRICULTURE',
  CRAFT = 'CRAFT',
  TRADE = 'TRADE',
  CARE = 'CARE',
  TRANSPORT = 'TRANSPORT',
}
registerEnumType(SkillSector, {
  name: 'SkillSector',
  description: 'Line of work (bidang usaha).',
  valuesConfig: {
    FOOD: { description: 'Food and drink (kuliner).' },
    FASHION: { description: 'Clothes (busana).' },
    PERSONAL_CARE: { description: 'Hair and beauty (tata rias dan pangkas rambut).' },
    REPAIR: { description: 'Repair and maintenance (perbengkelan dan servis).' },
    CONSTRUCTION: { description: 'Building and welding (bangunan dan las).' },
    DIGITAL: { description: 'Work with computers and networks (digital).' },
    AGRICULTURE: { description: 'Farming and fish in the city (pertanian dan perikanan perkotaan).' },
    CRAFT: { description: 'Handicraft (kerajinan).' },
    TRADE: { description: 'Shops and selling (perdagangan).' },
    CARE: { description: 'Care of children, the elderly and the sick (perawatan).' },
    TRANSPORT: { description: 'Carrying people and goods (transportasi).' },
  },
});

@Entity({ tableName: 'skill', orderBy: { code: 'asc' } })
@ObjectType({ description: 'Skill that is trained on the pathway, and that applied aid has to fit (keterampilan).' })
export class Skill {
  [PrimaryKeyProp]?: 'code';

  @Field(() => ID, { description: 'Short name, the identity, for example SEWING.' })
  @PrimaryKey({ type: 'text' })
  code!: string;

  @Field(() => String, { description: 'Name, in Indonesian.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => SkillSector, { description: 'Line of work.' })
  @Enum({ items: () => SkillSector })
  sector!: SkillSector;

  @Field(() => String, { description: 'What somebody who has it can do.' })
  @Property({ type: 'text' })
  description!: string;
}
