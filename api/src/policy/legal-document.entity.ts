import { Entity, Enum, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Identified } from '../database/identified.ts';

/** What kind of document it is. */
export enum LegalDocumentKind {
  UU = 'UU',
  PP = 'PP',
  PERPRES = 'PERPRES',
  INPRES = 'INPRES',
  PERMENSOS = 'PERMENSOS',
  PERDA = 'PERDA',
  PERWALI = 'PERWALI',
  SOP = 'SOP',
  JUKLAK = 'JUKLAK',
  JUKNIS = 'JUKNIS',
  OTHER = 'OTHER',
}
registerEnumType(LegalDocumentKind, {
  name: 'LegalDocumentKind',
  description: 'What kind of document it is.',
  valuesConfig: {
    UU: { description: 'Law (undang-undang).' },
    PP: { description: 'Government regulation (peraturan pemerintah).' },
    PERPRES: { description: 'Presidential regulation (peraturan presiden).' },
    INPRES: { description: 'Presidential instruction (instruksi presiden).' },
    PERMENSOS: { description: 'Regulation of the minister of social affairs (peraturan menteri sosial).' },
    PERDA: { description: 'Regulation of the city and its council (peraturan daerah).' },
    PERWALI: { description: 'Regulation of the mayor (peraturan wali kota).' },
    SOP: { description: 'Standard operating procedure (prosedur operasional standar).' },
    JUKLAK: { description: 'Guide to implementation (petunjuk pelaksanaan).' },
    JUKNIS: { description: 'Technical guide (petunjuk teknis).' },
    OTHER: { description: 'Anything else, such as a draft that is not in force yet (rancangan).' },
  },
});

@Entity({ tableName: 'legal_document', orderBy: { kind: 'asc', number: 'asc' } })
@ObjectType({ description: 'Regulation or guide that policy rests on (dasar hukum).' })
export class LegalDocument extends Identified {
  @Field(() => LegalDocumentKind, { description: 'What kind of document it is.' })
  @Enum({ items: () => LegalDocumentKind })
  kind!: LegalDocumentKind;

  @Field(() => String, {
    description: 'Number and year as cited, for example 1/2018; the name of a draft that has none.',
  })
  @Property({ type: 'text' })
  number!: string;

  @Field(() => String, { description: 'What it is about (tentang).' })
  @Property({ type: 'text' })
  title!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day it was issued; empty for a draft (rancangan).' })
  @Property({ type: 'date', nullable: true })
  issuedOn: string | null = null;

  @Field(() => String, { nullable: true, description: 'Where its text can be read.' })
  @Property({ type: 'text', nullable: true })
  url: string | null = null;
}
