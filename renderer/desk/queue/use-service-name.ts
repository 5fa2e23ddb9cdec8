import { useDesk } from '#renderer/desk/desk-context.tsx';
import { useLanguage } from '#renderer/ui/text/use-words.ts';
import type { ServiceId } from '#shared/domain/ids.ts';

/** Names of the hall's services in the language shown; an unknown id shows as itself. */
export function useServiceName(): (id: ServiceId) => string {
  const { services } = useDesk().hall.profile;
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  return (id) => services.find((service) => service.id === id)?.name[language] ?? id;
}
