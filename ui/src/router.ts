/** Which page stands at which address; addresses never leave the window. */
import { createRouter, createWebHashHistory, type Router } from 'vue-router';
import { book } from './composables/book';
import AssetsPage from './pages/AssetsPage.vue';
import BinPage from './pages/BinPage.vue';
import ChecksPage from './pages/ChecksPage.vue';
import DemandsPage from './pages/DemandsPage.vue';
import HistoryPage from './pages/HistoryPage.vue';
import ImportPage from './pages/ImportPage.vue';
import MeetingPage from './pages/MeetingPage.vue';
import MeetingsPage from './pages/MeetingsPage.vue';
import MoneyPage from './pages/MoneyPage.vue';
import NoticesPage from './pages/NoticesPage.vue';
import PaperPage from './pages/PaperPage.vue';
import PapersPage from './pages/PapersPage.vue';
import PeoplePage from './pages/PeoplePage.vue';
import ProjectPage from './pages/ProjectPage.vue';
import ProjectsPage from './pages/ProjectsPage.vue';
import ProvidersPage from './pages/ProvidersPage.vue';
import SettingsPage from './pages/SettingsPage.vue';
import StartPage from './pages/StartPage.vue';
import SubmissionsPage from './pages/SubmissionsPage.vue';
import TodayPage from './pages/TodayPage.vue';
import YearPage from './pages/YearPage.vue';

export function makeRouter(): Router {
  const router = createRouter({
    history: createWebHashHistory(),
    routes: [
      { path: '/', redirect: '/today' },
      { path: '/start', component: StartPage },
      { path: '/today', component: TodayPage },
      { path: '/demands', component: DemandsPage },
      { path: '/:kind(demands|people)/import', component: ImportPage, props: true },
      { path: '/people', component: PeoplePage },
      { path: '/projects', component: ProjectsPage },
      { path: '/projects/:id/:section?', component: ProjectPage, props: true },
      { path: '/meetings', component: MeetingsPage },
      { path: '/meetings/:id', component: MeetingPage, props: true },
      { path: '/providers/:list(resources|standings)?', component: ProvidersPage, props: true },
      { path: '/money', component: MoneyPage },
      { path: '/assets', component: AssetsPage },
      { path: '/year', component: YearPage },
      { path: '/notices', component: NoticesPage },
      { path: '/papers', component: PapersPage },
      { path: '/papers/:kind', component: PaperPage, props: (to) => ({ kind: to.params.kind, ...to.query }) },
      { path: '/checks', component: ChecksPage },
      { path: '/submissions', component: SubmissionsPage },
      { path: '/history', component: HistoryPage },
      { path: '/settings', component: SettingsPage },
      { path: '/bin', component: BinPage },
      { path: '/:rest(.*)', redirect: '/today' },
    ],
  });
  // Without a book there is nothing but the start page.
  router.beforeEach((to) => (book.value || to.path === '/start' ? true : '/start'));
  return router;
}
