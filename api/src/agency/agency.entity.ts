import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';

/** What kind of agency it is. */
export enum AgencyKind {
  CITY_OFFICE = 'CITY_OFFICE',
  MINISTRY = 'MINISTRY',
  ZAKAT_AGENCY = 'ZAKAT_AGENCY',
  TRAINING_INSTITUTION = 'TRAINING_INSTITUTION',
  UNIVERSITY = 'UNIVERSITY',
  PROFESSIONAL_BODY = 'PROFESSIONAL_BODY',
  NGO = 'NGO',
  COMPANY = 'COMPANY',
}
registerEnumType(AgencyKind, {
  name: 'AgencyKind',
  description: 'What kind of agency it is.',
  valuesConfig: {
    CITY_OFFICE: { description: 'Office of the city (perangkat daerah).' },
    MINISTRY: { description: 'Ministry (kementerian).' },
    ZAKAT_AGENCY: { description: 'Agency that collects and gives out zakat (badan amil zakat).' },
    TRAINING_INSTITUTION: { description: 'Institution of vocational training (lembaga pelatihan kerja).' },
    UNIVERSITY: { description: 'University (perguruan tinggi).' },
    PROFESSIONAL_BODY: { description: 'Body of professionals, such as psychologists (lembaga profesi).' },
    NGO: { description: 'Non-governmental organisation (lembaga swadaya masyarakat).' },
    COMPANY: { description: 'Company (perusahaan).' },
  },
});

@Entity({ tableName: 'agency', orderBy: { code: 'asc' } })
@ObjectType({ description: 'Agency that provides a stage of the pathway or a source of aid (lembaga penyelenggara).' })
export class Agency {
  [PrimaryKeyProp]?: 'code';

  @Field(() => ID, { description: 'Short name, the identity, for example DP3A.' })
  @PrimaryKey({ type: 'text' })
  code!: string;

  @Field(() => String, { description: 'Full name, in Indonesian.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => AgencyKind, { description: 'What kind of agency it is.' })
  @Enum({ items: () => AgencyKind })
  kind!: AgencyKind;
}
