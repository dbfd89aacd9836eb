import './styles.css';
import ui from '@nuxt/ui/vue-plugin';
import { DefaultApolloClient } from '@vue/apollo-composable';
import { createApp } from 'vue';
import App from './App.vue';
import { apolloClient } from './graphql/client.ts';
import { router } from './router.ts';
import { restoreAccessCode } from './session/accessCode.ts';
import { restoreAppearance } from './shell/useAppearance.ts';
import { i18n } from './text/text.ts';
import { restoreLocale } from './text/useText.ts';

restoreAccessCode();
restoreLocale();
restoreAppearance();

createApp(App).provide(DefaultApolloClient, apolloClient).use(router).use(i18n).use(ui).mount('#app');
