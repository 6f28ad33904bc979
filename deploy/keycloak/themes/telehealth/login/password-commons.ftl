<#-- Whoever changes a password means to shut others out: Keycloak would ask, with "no" as the answer. -->
<#macro logoutOtherSessions>
    <input type="hidden" name="logout-sessions" value="on">
</#macro>
