// What leaves and what comes back: one topic of directives with a subscription per unit, one topic of answers per unit, all of which
// flow into one queue, and one queue of directives that a unit gave up. The hub's own record is in Cosmos DB (docs/adr/0011).
param location string
param token string
param tags object

@allowed(['Standard', 'Premium'])
param sku string
param messagingUnits int
param units string[]
param partners { unit: string, principalId: string }[]
param keyUnits string[]
param principalId string
param publicAccess bool
param workspaceId string
param alertGroupId string

var sender = '69a216fc-b8fb-44d8-bc22-1f3c2cd27a39'
var receiver = '4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0'

// Units whose systems hold an identity read their subscription; sessions keep each subject's directives in order.
var identityUnits = filter(units, unit => !contains(keyUnits, unit))

resource bus 'Microsoft.ServiceBus/namespaces@2024-01-01' = {
  name: 'sb-${token}'
  location: location
  tags: tags
  sku: sku == 'Premium' ? { name: 'Premium', tier: 'Premium', capacity: messagingUnits } : { name: 'Standard', tier: 'Standard' }
  properties: {
    disableLocalAuth: empty(keyUnits)
    minimumTlsVersion: '1.2'
    publicNetworkAccess: publicAccess ? 'Enabled' : 'Disabled'
  }
}

resource directives 'Microsoft.ServiceBus/namespaces/topics@2024-01-01' = {
  parent: bus
  name: 'directives'
  properties: {
    requiresDuplicateDetection: true
    // The relay hands on at least once; a repeat comes within the time in which a crashed host is back, not after days.
    duplicateDetectionHistoryTimeWindow: 'P1D'
    supportOrdering: true
    maxSizeInMegabytes: 5120
  }
}

resource subscriptions 'Microsoft.ServiceBus/namespaces/topics/subscriptions@2024-01-01' = [for unit in identityUnits: {
  parent: directives
  name: unit
  properties: {
    requiresSession: true
    lockDuration: 'PT5M'
    maxDeliveryCount: 10
    deadLetteringOnMessageExpiration: true
    deadLetteringOnFilterEvaluationExceptions: true
    forwardDeadLetteredMessagesTo: directivesDead.name
  }
}]

// A rule named $Default replaces the one that would let every message in.
resource filters 'Microsoft.ServiceBus/namespaces/topics/subscriptions/rules@2024-01-01' = [for (unit, index) in identityUnits: {
  parent: subscriptions[index]
  name: '$Default'
  properties: {
    filterType: 'CorrelationFilter'
    correlationFilter: { properties: { unit: unit } }
  }
}]

// A key on the topic would open every unit's subscription, so a unit that needs a key gets a queue of its own, which its subscription
// forwards to. A subscription that forwards cannot have sessions itself; the queue behind it has them.
resource keyQueues 'Microsoft.ServiceBus/namespaces/queues@2024-01-01' = [for unit in keyUnits: {
  parent: bus
  name: 'unit-${unit}'
  properties: {
    requiresSession: true
    lockDuration: 'PT5M'
    maxDeliveryCount: 10
    deadLetteringOnMessageExpiration: true
    forwardDeadLetteredMessagesTo: directivesDead.name
  }
}]

resource keyRules 'Microsoft.ServiceBus/namespaces/queues/authorizationRules@2024-01-01' = [for (unit, index) in keyUnits: {
  parent: keyQueues[index]
  name: 'listen'
  properties: { rights: ['Listen'] }
}]

resource keySubscriptions 'Microsoft.ServiceBus/namespaces/topics/subscriptions@2024-01-01' = [for (unit, index) in keyUnits: {
  parent: directives
  name: unit
  properties: {
    requiresSession: false
    forwardTo: keyQueues[index].name
    lockDuration: 'PT5M'
    maxDeliveryCount: 10
    deadLetteringOnFilterEvaluationExceptions: true
    forwardDeadLetteredMessagesTo: directivesDead.name
  }
}]

resource keyFilters 'Microsoft.ServiceBus/namespaces/topics/subscriptions/rules@2024-01-01' = [for (unit, index) in keyUnits: {
  parent: keySubscriptions[index]
  name: '$Default'
  properties: {
    filterType: 'CorrelationFilter'
    correlationFilter: { properties: { unit: unit } }
  }
}]

// What any unit gave up; the app takes it into its own record, where the console shows it and the office revives it.
resource directivesDead 'Microsoft.ServiceBus/namespaces/queues@2024-01-01' = {
  parent: bus
  name: 'directives-dead'
  properties: {
    requiresSession: false
    lockDuration: 'PT5M'
    maxDeliveryCount: 10
    maxSizeInMegabytes: 5120
  }
}

// No duplicate detection here: two units may give their answers the same id. Each unit's own topic detects its repeats.
resource feedback 'Microsoft.ServiceBus/namespaces/queues@2024-01-01' = {
  parent: bus
  name: 'feedback'
  properties: {
    requiresSession: false
    lockDuration: 'PT5M'
    maxDeliveryCount: 10
    maxSizeInMegabytes: 5120
  }
}

resource answerTopics 'Microsoft.ServiceBus/namespaces/topics@2024-01-01' = [for unit in units: {
  parent: bus
  name: 'feedback-${unit}'
  properties: {
    requiresDuplicateDetection: true
    duplicateDetectionHistoryTimeWindow: 'P1D'
  }
}]

resource answers 'Microsoft.ServiceBus/namespaces/topics/subscriptions@2024-01-01' = [for (unit, index) in units: {
  parent: answerTopics[index]
  name: 'hub'
  properties: {
    requiresSession: false
    forwardTo: feedback.name
    maxDeliveryCount: 10
    deadLetteringOnFilterEvaluationExceptions: true
  }
}]

// Whoever may send to this topic is the unit, so Service Bus itself writes the origin on the message, over whatever the sender wrote there.
resource origins 'Microsoft.ServiceBus/namespaces/topics/subscriptions/rules@2024-01-01' = [for (unit, index) in units: {
  parent: answers[index]
  name: '$Default'
  properties: {
    filterType: 'SqlFilter'
    sqlFilter: { sqlExpression: '1=1' }
    action: { sqlExpression: 'SET unit = \'${unit}\'' }
  }
}]

resource keyAnswerRules 'Microsoft.ServiceBus/namespaces/topics/authorizationRules@2024-01-01' = [for unit in keyUnits: {
  name: '${bus.name}/feedback-${unit}/send'
  properties: { rights: ['Send'] }
  dependsOn: [answerTopics]
}]

// The hub: sends directives, reads answers and what units gave up.
resource hubSends 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: directives
  name: guid(directives.id, principalId, sender)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', sender)
  }
}

resource hubReadsFeedback 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: feedback
  name: guid(feedback.id, principalId, receiver)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', receiver)
  }
}

resource hubReadsDead 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: directivesDead
  name: guid(directivesDead.id, principalId, receiver)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', receiver)
  }
}

// A partner may listen to its own unit's subscription and send to its own unit's topic of answers, and nothing else.
module partnerAccess 'access/partner.bicep' = [for (partner, index) in partners: {
  name: 'partner-${index}'
  params: {
    namespaceName: bus.name
    unit: partner.unit
    principalId: partner.principalId
  }
  dependsOn: [subscriptions, answerTopics]
}]

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: bus
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

resource deadLetters 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'directives-dead-${token}'
  location: 'global'
  tags: tags
  properties: {
    description: 'The app could not take in an answer, or a directive that a unit gave up, in ten tries: a lift may be among them (G14).'
    severity: 1
    enabled: true
    scopes: [bus.id]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [{
        criterionType: 'StaticThresholdCriterion'
        name: 'dead'
        metricName: 'DeadletteredMessages'
        metricNamespace: 'Microsoft.ServiceBus/namespaces'
        operator: 'GreaterThan'
        threshold: 0
        timeAggregation: 'Maximum'
      }]
    }
    actions: [{ actionGroupId: alertGroupId }]
  }
}

output id string = bus.id
output hostName string = split(split(bus.properties.serviceBusEndpoint, '//')[1], ':')[0]
