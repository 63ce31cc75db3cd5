// The app on Flex Consumption: instances come with the load and go with it.
param location string
param token string
param tags object
param settings object
param identityId string
param deploymentContainer string
param memoryMB int
param maxInstances int
param zoneRedundant bool
param subnetId string
param workspaceId string

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-${token}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true, zoneRedundant: zoneRedundant }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: 'func-${token}'
  location: location
  tags: union(tags, { 'azd-service-name': 'hub' })
  kind: 'functionapp,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: deploymentContainer
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identityId }
        }
      }
      scaleAndConcurrency: {
        instanceMemoryMB: memoryMB
        maximumInstanceCount: maxInstances
        // Checks are asked inside somebody else's business matter: the first of the morning must not wait for a start.
        alwaysReady: [{ name: 'http', instanceCount: 1 }]
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
    }
    siteConfig: { minTlsVersion: '1.2', ftpsState: 'Disabled' }
  }

  resource configuration 'config' = {
    name: 'appsettings'
    properties: settings
  }

  resource publishing 'basicPublishingCredentialsPolicies' = [for door in ['ftp', 'scm']: {
    name: door
    properties: { allow: false }
  }]
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: app
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'FunctionAppLogs', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

output name string = app.name
output address string = 'https://${app.properties.defaultHostName}'
