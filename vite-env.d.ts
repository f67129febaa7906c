declare const __APP_VERSION__: string;
declare const __EXPOSE_ENGINE__: boolean;
