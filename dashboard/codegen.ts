import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types of every operation in `src/**.graphql`, made from the API's committed schema. */
const config: CodegenConfig = {
  schema: '../api/schema.graphql',
  documents: 'src/**/*.graphql',
  generates: {
    'src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        scalars: { Quarter: 'string', DateTimeISO: 'string', LocalDate: 'string' },
        defaultScalarType: 'unknown',
      },
    },
  },
};

export default config;
